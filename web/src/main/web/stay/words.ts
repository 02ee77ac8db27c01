/* The words the server uses for stays. */
export type RiskClass = 'CLOSE_CONTACT' | 'SECONDARY_CONTACT' | 'ARRIVAL' | 'YELLOW_CODE' | 'RED_CODE' | 'DISCHARGED' | 'OTHER';

export type StayState = 'ORDERED' | 'EN_ROUTE' | 'ADMITTED' | 'RELEASED' | 'TRANSFERRED' | 'ABSCONDED' | 'DIED' | 'CANCELLED' | 'CLOSED';

/** How days are counted; said wherever one is shown. */
export type Convention = 'DAY_ZERO' | 'DAY_ONE' | 'DAY_ZERO_COMPLETE' | 'HOURS_24';

export type StepKind = 'EXPECTED' | 'SET_OUT' | 'ADMITTED' | 'MOVED' | 'OUT' | 'RETURNED' | 'RELEASED' | 'TRANSFERRED' | 'DIED' | 'ABSCONDED' | 'CANCELLED' | 'DEPARTED' | 'WITHDRAWN';
