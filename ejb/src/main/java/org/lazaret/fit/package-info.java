/** Which rooms fit a person, and why the others do not: a pure decision on facts that others bring. */
package org.lazaret.fit;
