/** What a colour means everywhere; the colour never stands alone, words always say the same. */
export const tones = ['neutral', 'info', 'success', 'warning', 'danger'] as const
export type Tone = (typeof tones)[number]
