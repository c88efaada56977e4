export default {
  newArticle: 'New article',
  editArticle: 'Revising an article',
}
