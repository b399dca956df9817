// zod, which pages load later, asks whether it may make code from text; the content policy forbids it and the browser would
// report the question. Its settings are read from here, so that nothing of zod is in the first load.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
