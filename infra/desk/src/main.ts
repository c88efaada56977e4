import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n } from '@/words'
import App from './App.vue'
import { router } from './routes'
import './styles/tokens.css'
import 'element-plus/theme-chalk/base.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/element.css'

createApp(App).use(createPinia()).use(i18n).use(router).mount('#desk')
