import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: built to dist/renderer with relative paths, so that they work under app:// and on loopback alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': { target: process.env.LECTERN_SERVER ?? 'http://127.0.0.1:7337', changeOrigin: true } } },
});
