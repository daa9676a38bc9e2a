// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/AboutDialog.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int cellPadding = 4;

TextLabel *wrapped(const QString &text, Color colour = Color::TextPrimary)
{
    auto *label = new TextLabel(text, TextStyle::Body, colour);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// The tables of the list, without what stands above them.
QString tablesOf(const QString &list)
{
    return list.mid(std::max<qsizetype>(0, list.indexOf(QLatin1String("\n## "))));
}

/// Gives tables room in place of lines, and headings the size that they have elsewhere.
void dress(QTextDocument &document)
{
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellPadding(cellPadding);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 28), QTextLength(QTextLength::PercentageLength, 16),
             QTextLength(QTextLength::PercentageLength, 30), QTextLength(QTextLength::PercentageLength, 26)});
        table->setFormat(format);
    }
    QTextCharFormat heading;
    heading.setFont(textFont(TextStyle::BodyStrong));
    heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(heading);
    }
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : DialogFrame(tr("About Waymark"), parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setCancelText(tr("Close"));
    resize(720, 560);
    auto *version = wrapped(tr("Version %1, with Qt %2")
                                .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
                            Color::TextSecondary);
    version->setObjectName(QStringLiteral("aboutVersion"));
    contentLayout()->addWidget(new TextLabel(QStringLiteral("Waymark"), TextStyle::Title));
    contentLayout()->addWidget(version);
    contentLayout()->addWidget(
        wrapped(tr("Lead customers through digital journeys, one checked email at a time.")));
    contentLayout()->addWidget(wrapped(
        tr("© The Waymark authors. You may use, share and change it under the GNU General Public License, "
           "version 3 or later. It comes without any warranty.")));
    contentLayout()->addWidget(makeParts(), 1);
}

QWidget *AboutDialog::makeParts()
{
    auto *parts = new QTextBrowser;
    parts->setObjectName(QStringLiteral("aboutParts"));
    parts->setAccessibleName(tr("Work of others in Waymark"));
    parts->setTabChangesFocus(true);
    parts->setOpenLinks(false);
    QFile file(QStringLiteral(":/about/THIRD-PARTY.md"));
    if (file.open(QFile::ReadOnly))
        parts->setMarkdown(tablesOf(QString::fromUtf8(file.readAll())));
    dress(*parts->document());
    parts->moveCursor(QTextCursor::Start);
    return parts;
}

} // namespace waymark
