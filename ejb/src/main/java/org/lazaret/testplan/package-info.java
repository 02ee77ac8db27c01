/** Which samples a version asks of somebody and which of those taken answer for them: pure, on facts, as of any moment. */
package org.lazaret.testplan;
