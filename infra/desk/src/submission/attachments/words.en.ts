export default {
  title: 'Attachments',
  drop: 'Drop attachments: approvals, original tables',
  pick: 'Choose files',
  remove: 'Take {name} away',
  asTheyAre: 'For the desk only, never printed. Kept as they are; photos keep where they were taken.',
  unreached: 'It was not uploaded; the file is still on your computer.',
}
