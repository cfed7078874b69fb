import { build } from 'vite';

/** Builds a script as the screens are built, into a folder that keeps what is in it: `<name>.js`. */
export async function buildScript(
  folder: string,
  name: string,
  entry: string,
  format: 'es' | 'iife',
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      // A module of a library would not be minified as the screens are.
      lib: { entry, formats: [format], name: 'page', fileName: () => `${name}.js` },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
