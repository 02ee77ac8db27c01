/** The TypeScript of the interface: its types, its pure functions, its size. Node comes with the browser driver. */
package org.lazaret.frontend;
