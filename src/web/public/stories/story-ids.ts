/** The ids of the stories, as they stand in their addresses, in reading order. */
export const STORY_IDS = ['een-hoog-cijfer', 'niemand-ingeschreven', 'geen-cijfer'] as const

export type StoryId = (typeof STORY_IDS)[number]

/** The story with this id, or nothing. */
export function storyIdOf(text: string | undefined): StoryId | undefined {
  return STORY_IDS.find((id) => id === text)
}
