import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/identity/people',
    name: 'people',
    component: () => import('./people/PeoplePage.vue'),
    meta: {
      title: 'identity.people.page',
      roles: ['UNIT_ADMIN'],
      place: { word: 'identity.people.place', order: 60, for: 'unit', thumb: false },
    },
  },
  {
    path: '/identity/accounts',
    name: 'accounts',
    component: () => import('./accounts/AccountsPage.vue'),
    meta: {
      title: 'identity.accounts.page',
      roles: ['ADMINISTRATOR'],
      place: { word: 'identity.accounts.place', order: 80, for: 'staff' },
    },
  },
  {
    path: '/identity/clients',
    name: 'api-clients',
    component: () => import('./clients/ClientsPage.vue'),
    meta: {
      title: 'identity.clients.page',
      roles: ['LIAISON_EDITOR', 'ADMINISTRATOR', 'AUDITOR'],
      place: { word: 'identity.clients.place', order: 82, for: 'staff' },
    },
  },
] satisfies RouteRecordRaw[]
