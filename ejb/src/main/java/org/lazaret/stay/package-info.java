/** Stays: who comes to a site, lies in which bed from when to when, and leaves. */
package org.lazaret.stay;
