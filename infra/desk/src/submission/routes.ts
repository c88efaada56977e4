import type { RouteRecordRaw } from 'vue-router'

const OF_A_UNIT = ['CORRESPONDENT', 'UNIT_ADMIN'] as const
const READS = [...OF_A_UNIT, 'AUDITOR'] as const

/** The editor is a page of its own weight; without it nobody is shown a way to it. */
const editor = import.meta.glob('./editor/EditorPage.vue')['./editor/EditorPage.vue']

const writing: RouteRecordRaw[] = editor
  ? [
      {
        path: '/submission/articles/new',
        name: 'article-new',
        component: editor,
        meta: { title: 'submission.newArticle', roles: OF_A_UNIT, under: 'home', whole: true },
      },
      {
        path: '/submission/articles/:articleId/edit',
        name: 'article-edit',
        component: editor,
        props: true,
        meta: { title: 'submission.editArticle', roles: OF_A_UNIT, under: 'home', whole: true },
      },
    ]
  : []

export default [
  ...writing,
  {
    path: '/submission/articles/:articleId',
    name: 'article',
    component: () => import('./article/ArticlePage.vue'),
    props: true,
    meta: { title: 'submission.article.title', roles: READS, under: 'home' },
  },
] satisfies RouteRecordRaw[]
