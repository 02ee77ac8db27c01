/** Lists of readings over HTTP. */
package org.lazaret.web.export;
