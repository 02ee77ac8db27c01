/** The hand-over of a shift over HTTP. */
package org.lazaret.web.handover;
