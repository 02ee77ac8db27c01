/** Places run by one team: their buildings, floors and landmarks, and when they were open. */
package org.lazaret.site;
