/** What every feature leans on: time, periods, refusals, identifiers. It knows no feature. */
package org.lazaret.shared;
