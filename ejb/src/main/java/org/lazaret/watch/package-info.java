/** What the temperatures of one person mean: pure rules over a timeline, without a container, a database or a clock. */
package org.lazaret.watch;
