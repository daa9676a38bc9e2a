// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/AboutDialog.h"

#include "ui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace waymark {

namespace {

TextLabel *wrapped(const QString &text, Color colour = Color::TextPrimary)
{
    auto *label = new TextLabel(text, TextStyle::Body, colour);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
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
        parts->setMarkdown(QString::fromUtf8(file.readAll()));
    return parts;
}

} // namespace waymark
