/** The platform of what a person enters by hand. */
export const manualPlatform = 'manual';
