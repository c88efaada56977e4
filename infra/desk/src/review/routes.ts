import type { RouteRecordRaw } from 'vue-router'

const REVIEWS = ['FIRST_REVIEWER', 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'DUTY_EDITOR', 'AUDITOR'] as const

export default [
  {
    path: '/review/:articleId?',
    name: 'review',
    component: () => import('./ReviewPage.vue'),
    props: true,
    meta: { title: 'review.title', roles: REVIEWS, place: { word: 'review.place', order: 5, for: 'staff' }, whole: true },
  },
] satisfies RouteRecordRaw[]
