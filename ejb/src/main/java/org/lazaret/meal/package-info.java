/** Who is to be brought a meal, floor by floor, and what they do not eat. */
package org.lazaret.meal;
