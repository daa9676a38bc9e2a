// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/ReplacingWindow.h"

#include "ui/widgets/TextLabel.h"

#include <QCloseEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int windowWidth = 380;
constexpr int inset = 24;

} // namespace

ReplacingWindow::ReplacingWindow(Replacement::Source source, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::CustomizeWindowHint | Qt::WindowTitleHint)
{
    setObjectName(QStringLiteral("replacing"));
    const QString text =
        source == Replacement::Source::Backup ? tr("Restoring the backup…") : tr("Importing the workspace…");
    setWindowTitle(tr("Waymark"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, inset, inset, inset);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(text));
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(text);
    layout->addWidget(bar);
    setFixedWidth(windowWidth);
}

void ReplacingWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

} // namespace waymark
