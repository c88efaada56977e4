import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import elementPlus from 'unplugin-element-plus/vite'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

// `npm run dev` shows the desk of a newsroom that runs elsewhere.
const newsroom = process.env.NEWSROOM_ORIGIN ?? 'http://localhost:8080'
const asked = ['/api', '/bff', '/oauth2', '/login', '/id', '/paper', '/a/']

export default defineConfig({
  base: '/desk/',
  plugins: [vue(), elementPlus({})],
  resolve: { alias: { '@': path('./src') } },
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: path('./target/web/static/desk'),
    emptyOutDir: true,
    // The page's policy lets in files of our own and nothing inline
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: Object.fromEntries(asked.map((prefix) => [prefix, { target: newsroom }])),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    env: { TZ: 'UTC' },
  },
})
