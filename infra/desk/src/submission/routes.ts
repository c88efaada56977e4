import type { RouteRecordRaw } from 'vue-router'

const OF_A_UNIT = ['CORRESPONDENT', 'UNIT_ADMIN'] as const
const READS = [...OF_A_UNIT, 'AUDITOR'] as const
const NEWSROOM = [
  'LIAISON_EDITOR',
  'FIRST_REVIEWER',
  'SECOND_REVIEWER',
  'FINAL_REVIEWER',
  'DUTY_EDITOR',
  'AUDITOR',
  'ADMINISTRATOR',
] as const
const CALLS = ['LIAISON_EDITOR', 'DUTY_EDITOR'] as const
const READS_CALLS = [...CALLS, 'ADMINISTRATOR', 'AUDITOR'] as const
const COUNTS = ['LIAISON_EDITOR', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR'] as const

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

const KEEPS_UNITS = ['LIAISON_EDITOR', 'ADMINISTRATOR'] as const
const READS_UNITS = [...KEEPS_UNITS, 'AUDITOR'] as const

const units: RouteRecordRaw[] = [
  {
    path: '/submission/units',
    name: 'units',
    component: () => import('./units/UnitsPage.vue'),
    meta: {
      title: 'submission.units.title',
      roles: READS_UNITS,
      place: { word: 'submission.units.place', order: 60, for: 'staff' },
    },
  },
  {
    path: '/submission/units/new',
    name: 'unit-new',
    component: () => import('./units/NewUnitPage.vue'),
    meta: { title: 'submission.units.register', roles: KEEPS_UNITS, under: 'units' },
  },
  {
    path: '/submission/units/import',
    name: 'unit-import',
    component: () => import('./unitfile/ImportPage.vue'),
    meta: { title: 'submission.unitfile.title', roles: KEEPS_UNITS, under: 'units' },
  },
  {
    path: '/submission/units/names',
    name: 'unit-names',
    component: () => import('./units/NamesPage.vue'),
    meta: { title: 'submission.units.ambiguous', roles: READS_UNITS, under: 'units' },
  },
  {
    path: '/submission/units/sign-off',
    name: 'unit-sign-off',
    component: () => import('./units/SignOffPage.vue'),
    meta: { title: 'submission.units.policy', roles: READS_UNITS, under: 'units' },
  },
  {
    path: '/submission/units/:unitId',
    name: 'unit',
    component: () => import('./units/OneUnit.vue'),
    props: true,
    meta: { title: 'submission.units.one', roles: READS_UNITS, under: 'units' },
  },
  {
    path: '/submission/sources',
    name: 'sources',
    component: () => import('./sources/SourcesPage.vue'),
    meta: { title: 'submission.sources.title', place: { word: 'submission.sources.place', order: 64, for: 'staff' } },
  },
]

export default [
  ...writing,
  {
    path: '/first',
    name: 'first',
    component: () => import('./first/FirstPage.vue'),
    meta: { title: 'submission.first.title', roles: OF_A_UNIT, under: 'home' },
  },
  ...units,
  {
    path: '/submission/articles/:articleId',
    name: 'article',
    component: () => import('./article/ArticlePage.vue'),
    props: true,
    meta: { title: 'submission.article.title', roles: READS, under: 'home' },
  },
  {
    path: '/submission/articles/:articleId/compare/:from(\\d+)/:to(\\d+)',
    name: 'article-compare',
    component: () => import('./compare/ComparePage.vue'),
    props: true,
    meta: { title: 'submission.compare.title', roles: OF_A_UNIT, under: 'home' },
  },
  {
    path: '/submission/submissions',
    name: 'submissions',
    component: () => import('./list/SubmissionsPage.vue'),
    meta: {
      title: 'submission.list.title',
      roles: NEWSROOM,
      place: { word: 'submission.list.place', order: 10, for: 'staff' },
    },
  },
  {
    path: '/submission/submissions/:articleId',
    name: 'submission',
    component: () => import('./reading/ReadingPage.vue'),
    props: true,
    meta: { title: 'submission.reading.title', roles: NEWSROOM, under: 'submissions' },
  },
  {
    path: '/submission/submissions/:articleId/compare/:from(\\d+)/:to(\\d+)',
    name: 'submission-compare',
    component: () => import('./compare/ComparePage.vue'),
    props: true,
    meta: { title: 'submission.compare.title', roles: NEWSROOM, under: 'submissions' },
  },
  {
    path: '/submission/calls',
    name: 'calls',
    component: () => import('./calls/CallsPage.vue'),
    meta: {
      title: 'submission.calls.title',
      roles: READS_CALLS,
      place: { word: 'submission.calls.place', order: 15, for: 'staff' },
    },
  },
  {
    path: '/submission/calls/new',
    name: 'call-new',
    component: () => import('./calls/CallFormPage.vue'),
    meta: { title: 'submission.calls.newCall', roles: CALLS, under: 'calls' },
  },
  {
    path: '/submission/calls/:callId/edit',
    name: 'call-edit',
    component: () => import('./calls/CallFormPage.vue'),
    props: true,
    meta: { title: 'submission.calls.editCall', roles: CALLS, under: 'calls' },
  },
  {
    path: '/submission/calls/:callId',
    name: 'call',
    component: () => import('./calls/CallPage.vue'),
    props: true,
    meta: { title: 'submission.calls.oneCall', roles: READS_CALLS, under: 'calls' },
  },
  {
    path: '/submission/unit-calls',
    name: 'unit-calls',
    component: () => import('./calls/UnitCallsPage.vue'),
    meta: {
      title: 'submission.calls.title',
      roles: OF_A_UNIT,
      place: { word: 'submission.calls.unitPlace', order: 5, for: 'unit' },
    },
  },
  {
    path: '/submission/unit-calls/:callId',
    name: 'unit-call',
    component: () => import('./calls/UnitCallPage.vue'),
    props: true,
    meta: { title: 'submission.calls.oneCall', roles: OF_A_UNIT, under: 'unit-calls' },
  },
  {
    path: '/submission/usage',
    name: 'usage',
    component: () => import('./usage/UsagePage.vue'),
    meta: {
      title: 'submission.usage.title',
      roles: [...COUNTS, ...OF_A_UNIT],
      place: [
        { word: 'submission.usage.place', order: 80, for: 'staff' },
        { word: 'submission.usage.unitPlace', order: 30, for: 'unit' },
      ],
    },
  },
  {
    path: '/submission/usage/bulletin',
    name: 'bulletin',
    component: () => import('./usage/BulletinPage.vue'),
    meta: { title: 'submission.usage.bulletin', roles: COUNTS, under: 'usage' },
  },
  {
    path: '/submission/ledger',
    name: 'ledger',
    component: () => import('./ledger/LedgerPage.vue'),
    meta: { title: 'submission.ledger.title', roles: [...COUNTS, ...OF_A_UNIT], under: 'usage' },
  },
] satisfies RouteRecordRaw[]
