import { z } from 'zod';

// The policy allows no code from text; zod would try it and be reported.
z.config({ jitless: true });
