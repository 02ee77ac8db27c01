/**
 * Who gets which of many spots, all decided at once: the search, by Timefold, for whatever a {@link org.lazaret.allotment.Ledger}
 * says of costs and of what is forbidden. Pure: facts in, an answer out; no database, no container, no clock but the limit.
 */
package org.lazaret.allotment;
