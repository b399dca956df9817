import { serveParent } from '../serve-parent.ts';
import { type AppSettings, openApp } from './open-app.ts';

serveParent(async (settings) => (await openApp(settings as AppSettings)).app);
