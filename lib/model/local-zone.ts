/** The IANA time zone of this machine, in which days begin and end. */
export const localZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
