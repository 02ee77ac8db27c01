/** What a person needs: why not alone, what they are ill with, take, cannot bear, and were vaccinated with. */
package org.lazaret.care;
