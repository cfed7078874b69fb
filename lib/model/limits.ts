/** Longest texts that are kept; longer ones are cut at the door (pages) or refused (files). */
export const limits = {
  id: 512,
  title: 500,
  url: 2048,
  text: 20_000,
  actor: 200,
  label: 100,
  labels: 50,
  list: 200,
  authorNames: 20,
} as const;
