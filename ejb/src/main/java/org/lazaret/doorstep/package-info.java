/** Who went from door to door and brought something: meals, goods. */
package org.lazaret.doorstep;
