/** Readings handed out as a list, for whoever audits them: every one that was kept, with whether it counts. */
package org.lazaret.export;
