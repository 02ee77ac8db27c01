/** Tests that run inside the server, in the application as it is built. */
package org.lazaret.container;
