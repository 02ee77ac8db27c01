/** What is measured by thermometer and asked about, morning and evening, and which of these checks nobody made (R7). */
package org.lazaret.manual;
