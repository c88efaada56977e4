export default {
  title: 'Notices',
  place: 'Notices',
  placeShort: 'Notices',
  unseen: 'Notices, {n} not seen',
  all: 'All',
  none: 'No notices yet',
  noneWhy: 'When an article is returned, accepted or published, it says so here.',
  earlier: 'Show earlier ones',
}
