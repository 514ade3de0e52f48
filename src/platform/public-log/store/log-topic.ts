/** Topic of public pages that tell how large the log is, who watches it and what is wrong with it. */
export const logTopic = 'public-log'
