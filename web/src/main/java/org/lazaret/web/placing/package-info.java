/** People who will come, placed together, over HTTP. */
package org.lazaret.web.placing;
