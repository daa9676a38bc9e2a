// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QApplication>
#include <QTranslator>

namespace waymark::test {

/// The application around a whole program under test: WebEngine as tests need it, British dates and numbers,
/// and the English plural forms.
class GuiApplication
{
public:
    GuiApplication(int &argc, char **argv);

private:
    /// Says what has to be said before there is a QApplication.
    struct Before
    {
        Before();
    };

    Before m_before;
    QApplication m_application;
    QTranslator m_words;
};

} // namespace waymark::test
