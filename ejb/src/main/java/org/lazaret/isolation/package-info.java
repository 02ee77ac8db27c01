/** Isolation orders: who ordered whom into isolation, why, since which exposure, and how long by which version. */
package org.lazaret.isolation;
