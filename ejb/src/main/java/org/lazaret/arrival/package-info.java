/** People announced to a site, by list or one by one: recorded, ordered into isolation and expected in one act. */
package org.lazaret.arrival;
