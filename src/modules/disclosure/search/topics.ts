/** What is found, which follows a moment after what is published: whatever shows a search is made from it. */
export const searchTopic = 'disclosure.search'
