/** Whether the platform of a content script has kinds that state `retracts`; its build leaves the code out where not. */
declare const RETRACTS: boolean;
/** The same for `redraws`. */
declare const REDRAWS: boolean;
