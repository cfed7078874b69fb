/** The platform of what a person enters by hand. */
export const manualPlatform = 'manual';

/** What can be entered by hand, because no page of it can be read. */
export const activityKinds = ['talk', 'webinar', 'workshop', 'newsletter', 'other'] as const;
