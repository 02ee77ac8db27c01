/** The daily report: figures, the lists behind them, the table file. */
package org.lazaret.web.dayreport;
