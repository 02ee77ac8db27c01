/** Who was near somebody who was found positive: by room, door, floor and recorded visit, within the window of the rules. */
package org.lazaret.contact;
