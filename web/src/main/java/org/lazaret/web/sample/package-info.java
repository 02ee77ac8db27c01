/** Samples and tubes, over HTTP. */
package org.lazaret.web.sample;
