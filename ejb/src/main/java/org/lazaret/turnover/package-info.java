/** What happens to a room between two occupants: disinfection, environmental sample, repair. */
package org.lazaret.turnover;
