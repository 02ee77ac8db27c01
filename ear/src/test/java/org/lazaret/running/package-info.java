/** The running product that tests and benchmarks talk to: a server and a database of their own, on free ports. */
package org.lazaret.running;
