/** Alerts told to the outside, for channels that others build: a message service, a pager, a hospital's own system. */
package org.lazaret.notice;
